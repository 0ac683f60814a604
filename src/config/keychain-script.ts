const service = 'messenger-tool';

/**
 * The program that asks the keychain, for a process of its own. On Linux, the library would fall back to the keyring of the
 * kernel, which forgets everything when the machine is switched off. What was written is read again: only then is it saved.
 */
export const keychainScript = `
const {Entry} = require(process.argv[1]);
const entryOf = account => new Entry(${JSON.stringify(service)}, account, {linux: {store: 'secret-service'}});
const deeds = {
	read: ([account]) => entryOf(account).getPassword(),
	write: ([account, secret]) => {
		entryOf(account).setPassword(secret);
		if (entryOf(account).getPassword() !== secret) throw new Error('it does not keep what it is given');
	},
	remove: ([account]) => void entryOf(account).deleteCredential(),
};
process.once('message', ({deed, items}) => {
	let answer;
	try {
		answer = {values: items.map(item => deeds[deed](item) ?? null)};
	} catch (error) {
		answer = {reason: String(error.message)};
	}
	process.send(answer, () => process.disconnect());
});`;
