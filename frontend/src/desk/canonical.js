/**
 * Put a text into the form in which the server keeps it (letters/text.py).
 *
 * @param {string} text
 * @returns {string} with LF at the end of lines, in NFC, without NUL
 */
export const canonical = (text) => text.replaceAll("\0", "").replace(/\r\n?/g, "\n").normalize("NFC");
