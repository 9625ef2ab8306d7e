/** The mark of Jalon, on the pages outside the session. */
export function Rod() {
  return (
    <svg width="22" height="31" viewBox="0 0 22 31" fill="currentColor" fillRule="evenodd" aria-hidden>
      <path d="M3 1h4a1 1 0 0 1 1 1v23l-3 5.5L2 25V2a1 1 0 0 1 1-1Zm.5 6.5v6h3v-6Zm0 12v5h3v-5Z" />
      <path d="M9.5 3h12.25L18 7l3.75 4H9.5Z" />
    </svg>
  );
}
