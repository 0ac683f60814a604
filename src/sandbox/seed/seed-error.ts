/** A seed that no world can be made of. The message says where and why. */
export class SeedError extends Error {
	override readonly name = 'SeedError';
}
