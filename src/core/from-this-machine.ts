/** The URL by which this machine reaches a server that listens on every address: `0.0.0.0` and `::` can be listened on, not called everywhere. */
export const fromThisMachine = (url: string): string =>
	url.replace(/^(https?:\/\/)0\.0\.0\.0(?=[:/]|$)/, '$1127.0.0.1').replace(/^(https?:\/\/)\[::\]/, '$1[::1]');
