import {oneOf} from '../../causes/one-of.js';
import {near, type Symptom} from './symptom.js';

export const tunnels: readonly Symptom[] = [
	{
		sign: 'says.tunnel-gone',
		when: [
			near(
				oneOf`\b(?:ngrok|tunnel\w*|localtunnel|cloudflared|serveo|loca\.lt|localhost\.run)\b`,
				oneOf`
					\b(?:reboot\w*|next day|yesterday|today|this morning|chang\w*|(?:new|another|other|different) (?:url|address|link|host\w*)|expire[sd]?|expiring|restart\w*|gone|offline|closed
					ended|stopped|each time|every ?time|goes out|session|again|different url|old url|cambi\w+
					mudou|muda|neu[es]? (?:url|adresse)|change a)\b
				`,
				50,
			),
			oneOf`
				\berr_ngrok_(?:3200|3004|8012|727)\b
				\btunnel (?:\w+ ){0,4}not found\b|\btunnel \S{1,80} (?:was )?not found\b
				\bendpoint .{0,60} is offline\b
				\btunnel unavailable\b|\berror 1033\b
			`,
		],
	},
	{
		sign: 'says.tunnel-page',
		when: [
			oneOf`
				\bngrok\b.{0,60}\b(?:warning|interstitial|browser|visit site|page before|abuse)\b
				\berr_ngrok_6024\b
				\bngrok-skip-browser-warning\b
				\bbypass-tunnel-reminder\b|\byou are about to visit\b|\btunnel password\b|\bfriendly reminder\b
				\b(?:tunnel|localtunnel|loca\.lt)\b.{0,60}\b(?:warning|interstitial|password|reminder|click)\b
				\binterstitial\b
			`,
		],
	},
	{
		sign: 'says.tunnel-port',
		when: [
			oneOf`
				\b(?:listens?|listening|runs?|running|started|server)\b.{0,30}\b\d{4}\b.{0,60}\b(?:ngrok|tunnel
				lt)\b.{0,40}\b\d{4}\b
				\b(?:ngrok|tunnel|lt)\b.{0,40}\b\d{4}\b.{0,60}\b(?:listens?|listening|runs?|running|started
				server)\b.{0,30}\b\d{4}\b
			`,
			near(
				oneOf`\b(?:ngrok|tunnel\w*|localtunnel|cloudflared)\b`,
				oneOf`
					\b(?:port|wrong app|other app|another app|iis|apache|different (?:app|project|port)|xampp
					default page)\b
				`,
				50,
			),
		],
	},
];
