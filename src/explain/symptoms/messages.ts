import {oneOf} from '../../causes/one-of.js';
import {near, type Symptom} from './symptom.js';

const items = oneOf`\b(?:buttons?|elements?|quick.?repl(?:y|ies)|cards?|menu items?|bubbles?)\b`;

export const messages: readonly Symptom[] = [
	{
		sign: 'says.taken-over',
		when: [
			oneOf`
				\bstandby\b|\bhand.?over\b
				\bthread (?:control|owner\w*)\b
				\b(?:primary|secondary) receiver\b
				\bpass_thread_control\b|\btake_thread_control\b|\bconversation routing\b
				\b(?:another|other|second) app (?:\w+ ){0,4}(?:control\w*|connected|subscribed|receiv\w*
				answer\w*|took|handles?)\b
				\b(?:live|human) agent\b|\bconnected to (?:another|other|a different|a second|one more) app
				\b(?:page|facebook|meta|business suite)'?s? inbox\b
				\b(?:also|same page|connected|together with|besides) (?:\w+ ){0,4}(?:many ?chat|chatfuel|zendesk
				hubspot|intercom)\b
				\b(?:many ?chat|chatfuel|zendesk|hubspot|intercom|another app|other app) (?:\w+ ){0,4}(?:also
				connected|linked|too)\b
				\brepl(?:y|ied|ies|ying) (?:\w+ ){0,4}(?:manually|from (?:the )?(?:page )?inbox|by hand)\b
				\b(?:agent|operator|human|moderator)s? (?:\w+ ){0,4}(?:repl\w+|answer\w*|respon\w*|takes? over
				took over)\b
				\bautomated (?:repl\w+|responses?)\b
				\bdefault app\b|\bautomation (?:tool|app)\b|\bbandeja de entrada\b|\bcaixa de entrada\b
				\bmeta ai\b|\bbusiness ai\b
				\b(?:pass|passed|take|taken|hand\w*|moved?|goes|sent|done) (?:\w+ ){0,4}(?:to
				from) (?:the )?inbox\b
			`,
		],
	},
	{
		sign: 'says.tag',
		when: [
			oneOf`
				\b(?:message|messaging).?tags?\b
				\bmessage_tag\b|\bconfirmed_event_update\b|\bpost_purchase_update\b|\baccount_update\b
				\bhuman_agent\b
				\bnon_promotional_subscription\b
				\bissue_resolution\b|\bshipping_update\b|\bmessaging_?type\b|\bwith (?:a |the )?tag\b
				"?tag"?: ?"?[a-z]{3,20}_[a-z_]{3,30}\b
				\bsubscription messag\w+
			`,
		],
	},
	{
		sign: 'says.region',
		when: [
			oneOf`
				\b(?:in (?:germany|france|italy|spain|poland|austria|the netherlands|sweden|denmark|hungary|belgium|portugal|ireland
				greece|finland|romania)|europ\w*|eu users?|gdpr|eprivacy|japan\w*|privacy rules|regional|new privacy rules|europa
				reglas de privacidad|regras de privacidade|datenschutz\w*|regles de confidentialite
				subject_to_new_eu_privacy_rules|uk|\beu\b)\b
			`,
		],
	},
	{
		sign: 'says.too-many-items',
		when: [
			[
				near(
					items,
					oneOf`\b(?:[4-9](?:th)?|1[1-9](?:th)?|[2-9]\d|fourth|four|five|six|seven|eight|eleven|twelve|fourteen|fifteen|twenty)\b`,
					60,
				),
				near(
					items,
					oneOf`
						(?:n't|\bnot|\bnever) (?:\w+ ){0,3}(?:appear|show|display|render|see|work|sent|deliver)\w*
						\bfail\w*|\bhow many\b
						\b(?:missing|left out|ignored|dropped|disappear\w*|cut off|refused|rejected|error)\b
					`,
					60,
				),
			],
			near(
				items,
				oneOf`
					\b(?:how many (?:\w+ ){0,2}(?:buttons?|elements?|quick|cards?)|too (?:many|few)|more than (?:3|three|10|ten|11|13)|limit\w*|maximum|max|at most
					only (?:3|three|10|ten|11|13)|at max)\b
				`,
				60,
			),
		],
		unless: oneOf`\brate limit\b|\brequest limit\b|\bcalls? (?:to|per)\b`,
	},
	{
		sign: 'says.file-not-fetched',
		when: [
			near(
				oneOf`
					\b(?:images?|image_url|videos?|files?|audios?|attachments?|pictures?|photos?|media|gifs?|imagen(?:es)?
					imagens?|bild(?:er)?)\b
				`,
				oneOf`
					(?:\bcannot|\bcan't|\bcould(?:n't| not)|\bunable to|\bfail(?:s
					ed)? to) (?:\w+ ){0,4}(?:fetch|load|download|access|retrieve|open|be (?:fetched|loaded
					downloaded))\b
					\bbroken\b
					(?:n't|\bnot) (?:\w+ ){0,4}(?:show\w*|display\w*|load\w*|render\w*|deliver\w*|arrive\w*
					appear\w*)\b
					\bfailed to fetch\b
					\b(?:gr[ae]y|empty|blank|white|black) (?:box|square|area|image|picture|rectangle|frame)\b
					\bno (?:se (?:carga|muestra)|carrega)\b
				`,
				60,
			),
		],
		unless: oneOf`\bplugin\b|\bwebhook (?:\w+ ){0,4}(?:not|never)\b`,
	},
];
