"""What the browser keeps of the real game, and somebody in the page who plays it without a pause."""

from base64 import b64decode
from typing import cast

from browsers import Tab

PLAIN = "licenties.html"
"""A file beside the game: a page of the same site on which the game does not run."""
KEPT = """async () => new Promise((done, wrong) => {
    const asked = indexedDB.open('kantelpunt');
    asked.onupgradeneeded = () => asked.transaction.abort();
    asked.onerror = () => done([]);
    asked.onsuccess = () => {
        const files = asked.result.transaction('files').objectStore('files');
        const names = files.getAllKeys(), all = files.getAll();
        const text = data => btoa(Array.from(data, byte => String.fromCharCode(byte)).join(''));
        all.onsuccess = () => {
            asked.result.close();
            done(names.result.map((name, at) => [name, text(all.result[at].data), all.result[at].written]));
        };
    };
})"""
PLAYS = """story => {
    let seen = -1;
    new MutationObserver(() => {
        for (const row of document.querySelectorAll('[data-key^="shown:"]')) {
            const number = Number(row.dataset.key.slice(6));
            if (number > seen) fetch(`/seen/${seen = number}`).catch(() => {});
        }
    }).observe(document.body, {childList: true, subtree: true});
    setInterval(() => {
        const there = [...document.querySelectorAll('#kantelpunt button[data-key]')];
        const able = there.filter(one => !one.disabled && one.getAttribute('aria-disabled') !== 'true');
        const by = key => able.find(one => one.dataset.key === key);
        if (by('again')) return;
        const on = ['send', 'skip_sure', 'go_on', 'continue', 'begin', `story:${story}`];
        const first = on.map(by).find(Boolean);
        const others = /^(display|menu|help|skip|not_yet|stay|back)$|^starter/;
        const option = able.find(one => !others.test(one.dataset.key));
        (first ?? option ?? by('skip'))?.click();
    }, 30);
}"""
"""Plays to the ending, and tells the server how many moves are behind each thing that is shown."""


def kept(tab: Tab) -> dict[str, tuple[bytes, float]]:
    """Returns each file that is kept, and when it was written in seconds since 1970."""
    found = cast(list[tuple[str, str, float]], tab.evaluate(KEPT))
    return {name: (b64decode(data), written) for name, data, written in found}
