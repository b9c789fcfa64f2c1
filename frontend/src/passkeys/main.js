// Forms that make or use a passkey. Each has data-passkey: "create", "use" or "sign-in". Without scripts, or in a
// browser that does not know passkeys, they stay hidden.
import { find, findAll } from "../shared/elements.js";

/**
 * What the browser is to do: stands in the page, or is asked for when somebody who is not known yet wants to sign in.
 *
 * @param {HTMLFormElement} form
 */
async function options(form) {
  if (form.dataset.passkey !== "sign-in") return JSON.parse(find("#passkey-options", HTMLScriptElement).text);
  const response = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()).request_options;
}

/**
 * @param {string | undefined} verb
 * @param {any} publicKey the options as JSON
 */
function ask(verb, publicKey) {
  if (verb !== "create")
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) });
  // Kept by the device with the name of its owner, so that it can also be used to sign in.
  const selection = { ...publicKey.authenticatorSelection, residentKey: "required", requireResidentKey: true };
  return navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON({ ...publicKey, authenticatorSelection: selection }),
  });
}

/** @param {HTMLFormElement} form */
function enable(form) {
  const alert = find("[role=alert]", HTMLElement, form);
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    alert.hidden = true;
    try {
      const credential = await ask(form.dataset.passkey, (await options(form)).publicKey);
      find("[name=credential]", HTMLInputElement, form).value = JSON.stringify(credential);
      form.submit();
    } catch {
      alert.textContent = form.dataset.failed ?? "";
      alert.hidden = false;
    }
  });
}

if (window.PublicKeyCredential && "parseCreationOptionsFromJSON" in PublicKeyCredential) {
  for (const form of findAll("form[data-passkey]", HTMLFormElement)) enable(form);
}
