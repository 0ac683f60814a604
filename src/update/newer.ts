const release = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;

const partsOf = (version: string): readonly number[] | undefined => release.exec(version)?.slice(1).map(Number);

/** Whether one release came after another. What is no release, such as `1.0.0-rc.1`, is never newer or older. */
export const isNewer = (version: string, than: string): boolean => {
	const [one, other] = [partsOf(version), partsOf(than)];
	if (!one || !other) return false;
	const at = one.findIndex((part, index) => part !== other[index]);
	return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
};
