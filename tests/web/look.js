() => {
  const found = [];
  const wordsOf = (element) => [...element.childNodes].filter((part) => part.className !== "heard").map((part) => part.textContent).join("");
  const look = (element) => {
    if (element.shown && element.style.display !== "contents" && element.tagName !== "I") {
      const box = element.getBoundingClientRect();
      const words = element.shown.runs ? wordsOf(element).replace(/[\u200b\u2066\u2069]/g, "").split(/\s+/).filter(Boolean).join(" ") : "";
      const inside = document.createRange();
      let over = 0;
      if (element.shown.runs && words) {
        inside.selectNodeContents(element);
        const heard = element.querySelector(".heard");
        if (heard) inside.setStartAfter(heard);
        const letters = [...inside.getClientRects()];
        over = Math.max(0, element.scrollHeight - element.clientHeight - 2, ...letters.map((part) => Math.ceil(Math.max(part.right - box.right, box.left - part.left) - 2)));
      }
      found.push({
        key: element.dataset.key || "",
        label: element.getAttribute("aria-label") || "",
        checked: element.getAttribute("aria-checked"),
        disabled: element.hasAttribute("disabled"),
        value: element.value,
        words, over,
        box: [box.x, box.y, box.width, box.height],
      });
    }
    for (const child of element.children) look(child);
  };
  look(document.getElementById("kantelpunt"));
  return found;
}
