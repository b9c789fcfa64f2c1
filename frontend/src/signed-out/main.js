// On the first page after somebody has signed out: their unsaved text leaves the device, and the cookie that says
// who it was goes too (accounts/middleware.py).
import { clearCopies, VISITOR } from "../shared/device.js";
import { dropAll } from "../shared/kept-letters.js";

const { person, cookie } = document.currentScript?.dataset ?? {};
if (person && cookie) {
  clearCopies(person, localStorage);
  sessionStorage.removeItem(VISITOR);
  localStorage.removeItem("bozza:keeps");
  dropAll();
  const secure = location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari before 18.4
  document.cookie = `${cookie}=; max-age=0; path=/; samesite=strict${secure}`;
}
