/** What `--only` and `--skip` of the doctor take. */
export const checkNames = async (): Promise<readonly string[]> => {
	const {areas, checks} = await import('../diagnostics/index.js');
	return [...areas, ...checks.map(({id}) => id)];
};
