/** The address in its parsed form, or null when it is not one. (`URL.parse` came to Node after the oldest one we run on.) */
export const parsedUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);
