import {oneOf} from '../../causes/one-of.js';
import {near, type Symptom} from './symptom.js';

export const entryPoints: readonly Symptom[] = [
	{
		sign: 'says.plugin-hidden',
		when: [
			near(
				oneOf`
					\b(?:plug.?in|send to messenger|customer.?chat|checkbox|message us|chat (?:widget|bubble
					icon)|widget|data-ref|fb-messenger-\w+|fb-send-to-messenger|send-to-messenger|xfbml)\b
				`,
				oneOf`
					(?:n't|\bnot|\bnever|\bno longer) (?:\w+ ){0,4}(?:show\w*|appear\w*|display\w*|render\w*
					visible|load\w*|see|work\w*)
					\b(?:invisible|hidden|blank|empty|disappear\w*|vanish\w*|gone|missing|nothing)\b
					\bno (?:aparece|se muestra|se ve)
					\bnao aparece|\bn'apparait pas|\bne s'affiche pas
					\b(?:erscheint|zeigt)\b.{0,20}\bnicht
					\bnicht sichtbar|\bkhong hien
					\bnem (?:jelenik|latszik|latom)
				`,
				70,
			),
		],
	},
	{
		sign: 'says.no-ref',
		when: [
			oneOf`
				\b(?:ref|referral|data-ref|pass.?through)\b.{0,50}(?:n't|\b(?:missing|empty|undefined|null|not|no
				lost|without|disappear\w*)\b)
				(?:\b(?:missing|empty|undefined|null|no|without)|(?:n't|\bnot) (?:get|receive|have|see)\w*) (?:\w+ ){0,4}(?:ref|referral|data-ref)\b
				\b(?:match|link|connect|tie|map|associate|identify|relate)\b.{0,60}\b(?:accounts?|users?
				customers?|psid|sender)\b.{0,60}\b(?:site|website|database|system|account|own|messenger|thread
				app)\b
				\baccount.?linking\b|\bdata-ref\b
				\b(?:through|via|by|from) (?:the )?search\b
			`,
		],
		unless: oneOf`\bchange the link\b|\buser_ref\b`,
	},
];
