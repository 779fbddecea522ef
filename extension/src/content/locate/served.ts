/** Fields in forms that a server made and gets back whole: what they say by themselves was there before anybody wrote. */

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Whether a server gets it by its name. Frameworks that draw in the page keep the default value of their fields up to date. */
export function isPosted(field: Field): boolean {
  return field.name !== "" && field.form?.getAttribute("method")?.toLowerCase() === "post";
}

export function isFilled(field: Field): boolean {
  return field.defaultValue.trim() !== "";
}
