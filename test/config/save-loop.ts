import {Problem} from '../../src/causes/cause.js';
import {openProfiles} from '../../src/config/profiles.js';

/** A program of its own, which the tests start many times and kill: saves the numbers of a range, and tells each that is saved. */
const [, , dir = '', profile = '', from = '1', to = '1'] = process.argv;

try {
	const profiles = await openProfiles({
		dir,
		now: () => new Date(),
		onNotice: notice => process.stderr.write(`${notice}\n`),
	});
	for (let number = Number(from); number <= Number(to); number++) {
		await profiles.open(profile === 'each' ? `p${number}` : profile).save({appId: String(number)});
		process.stdout.write(`${number}\n`);
	}
} catch (error) {
	process.stdout.write(error instanceof Problem ? `${error.finding.cause.id}: ${error.message}\n` : String(error));
	process.exitCode = 1;
}
