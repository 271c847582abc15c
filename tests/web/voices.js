/* Voices that say nothing: they note what they are asked to say, and a test says when they start and end. */
() => {
  const voices = new EventTarget();
  const stub = { there: [], said: [], waiting: [], cancelled: 0 };
  class Utterance { constructor(text) { Object.assign(this, { text, lang: "", rate: 1, voice: null }); } }
  Object.assign(voices, {
    getVoices: () => stub.there,
    speak: (one) => {
      stub.said.push({ text: one.text, lang: one.lang, rate: one.rate, voice: one.voice && one.voice.name });
      stub.waiting.push(one);
    },
    cancel: () => { // as browsers do, the cancelled ones still tell of it
      stub.cancelled += 1;
      const gone = stub.waiting.splice(0);
      setTimeout(() => gone.forEach((one) => one.onerror && one.onerror({ error: "canceled" })), 0);
    },
  });
  stub.fire = (what) => {
    const one = what === "start" ? stub.waiting[0] : stub.waiting.shift();
    if (one && one[`on${what}`]) one[`on${what}`]({});
  };
  stub.come = (...found) => {
    stub.there = found.map(
      ([name, lang, localService = true, voiceURI = name]) => ({ name, lang, localService, voiceURI, default: false }));
    voices.dispatchEvent(new Event("voiceschanged"));
  };
  Object.defineProperty(window, "speechSynthesis", { value: voices, configurable: true });
  window.SpeechSynthesisUtterance = Utterance;
  window.stub = stub;
}
