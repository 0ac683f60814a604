// Stands in for @napi-rs/keyring: keeps what it is given in the file KEYRING, in the mood that MOOD names.
const {existsSync, readFileSync, writeFileSync} = require('node:fs');

const {KEYRING: file, MOOD: mood} = process.env;
const read = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
const write = held => writeFileSync(file, JSON.stringify({...held, 'variables seen': Object.keys(process.env)}));

exports.Entry = class {
	#name;

	constructor(service, account, {linux} = {}) {
		this.#name = `${service}/${account}`;
		if (mood === 'crashes') process.abort();
		if (mood === 'locked') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
		if (mood === 'broken') throw new Error('no keychain is running\nand more words');
		if (linux?.store !== 'secret-service') throw new Error('it would not last');
	}

	getPassword() {
		return read()[this.#name] ?? null;
	}

	setPassword(secret) {
		if (mood !== 'forgets') write({...read(), [this.#name]: secret});
	}

	deleteCredential() {
		const {[this.#name]: gone, ...held} = read();
		write(held);
		return gone !== undefined;
	}
};
