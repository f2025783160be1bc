/** Attributes of an HTML element, names in lower case. */
export type HtmlAttributes = Readonly<Record<string, string>>
