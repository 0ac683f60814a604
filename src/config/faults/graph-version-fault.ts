export const graphVersionFault = (value: string): string | undefined =>
	/^v\d{1,3}\.\d{1,2}$/.test(value) ? undefined : 'a version looks like v26.0';
