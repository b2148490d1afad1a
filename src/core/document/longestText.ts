/** UTF-16 units. A longer document is not parsed: its author would feel it while typing. */
export const longestText = 200_000;
