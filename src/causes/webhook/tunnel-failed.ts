import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

interface TunnelEvidence {
	readonly program: string;
	/** What it had opened before it ended. */
	readonly publicUrl: string;
	/** The words of the command that listens through a new one. */
	readonly again: readonly string[];
}

export const webhookTunnelFailed = defineCause<TunnelEvidence>({
	id: 'webhook.tunnel-failed',
	kind: 'network',
	title: ({program, publicUrl}) =>
		publicUrl === undefined
			? `${program ?? 'The tunnel program'} did not open a tunnel`
			: `${program ?? 'The tunnel program'} has ended: nothing comes in through ${publicUrl} any more`,
	why: 'The program ended, or named no address in time: it has no account or token, no network, another one of it runs already, or somebody stopped it.',
	fixes: ({program, again}) => {
		const byHand = manual(`Start ${program ?? 'it'} by hand, and read what it says`);
		if (!again) return [byHand, run('Listen without it, and point a tunnel of your own to the port', 'listen')];
		const told = again.includes('--register') ? 'Meta is told its address' : 'give its address to Meta (set-webhook)';
		return [run(`Listen through a new tunnel; ${told}`, ...again), byHand];
	},
	clues: [],
	docs: [docs.webhooksSetup],
});
