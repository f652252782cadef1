/** Makes something when it is first asked for, and keeps it; what failed is tried again the next time. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
	let made: Promise<T> | undefined;
	return () => {
		if (made) return made;
		const trying = make();
		made = trying;
		trying.catch(() => (made = undefined));
		return trying;
	};
}
