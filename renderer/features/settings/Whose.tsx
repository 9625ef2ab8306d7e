/** After the words of a button that stands on every row: of whom or what, for readers only. */
export function Whose({ name }: { readonly name: string }) {
  return <span className="visually-hidden">{`\u00a0: ${name}`}</span>;
}
