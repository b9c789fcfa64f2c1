// The theme of this device, set before anything is painted: hence a script of its own in the head, which waits for
// nothing. The choice itself, at the foot of the page, works once it is there.
const KEY = "bozza:theme";
const root = document.documentElement;

/** @param {string | null} theme `light` or `dark`; anything else follows the system */
function show(theme) {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;
}

function read() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is switched off: the system's theme it is
  }
}

show(read());

document.addEventListener("DOMContentLoaded", () => {
  const choice = document.querySelector("#theme");
  if (!(choice instanceof HTMLSelectElement)) return;
  choice.value = root.dataset.theme ?? "";
  choice.addEventListener("change", () => {
    show(choice.value);
    try {
      if (choice.value) localStorage.setItem(KEY, choice.value);
      else localStorage.removeItem(KEY);
    } catch {
      // It holds for this page.
    }
  });
});
