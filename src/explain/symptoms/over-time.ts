import {oneOf} from '../../causes/one-of.js';
import {before, near, type Symptom} from './symptom.js';

export const overTime: readonly Symptom[] = [
	{
		sign: 'says.stopped',
		when: [
			oneOf`
				\b(?:suddenly|stopped|stops|no longer|anymore|any more|used to|worked (?:fine |well |perfectly )?(?:before
				until|for|yesterday)|was working|been working|since (?:yesterday|today|last|this|\w+day)
				until (?:yesterday|today|last|\w+day)|all of a sudden|out of nowhere|de repente|dejo de|parou de
				ne (?:marche|fonctionne) plus|plus de messages|nicht mehr|auf einmal|plotzlich|hirtelen|megszunt
				dot nhien|перестал\S*|внезапно|突然)\b
			`,
		],
	},
	{
		sign: 'says.now-and-then',
		when: [
			oneOf`
				\b(?:sometimes|intermittent\w*|randomly|occasionally|sporadic\w*|frequently|(?:\w*n't|not) (?:all
				every)|some (?:\w+ )?(?:messages|events|users|calls|requests|webhooks|of the)|from time to time|now and then|once in a while
				a veces|as vezes|parfois|manchmal|neha|thinh thoang|иногда|time to time|hit or miss)\b
			`,
		],
	},
	{
		sign: 'says.recovers',
		when: [
			before(
				oneOf`\b(?:stops?|stopped|no longer|fails?|blocked|dies|goes (?:silent|quiet|dead))\b`,
				oneOf`
					\b(?:come back|after (?:a |some )?(?:few )?(?:day|hour|while|time|minutes)s?|(?:next|a
					one) (?:day|hour)|wait\w*|later)\b.{0,60}\b(?:again|works?|start\w*|ok|fine|resum\w*)\b
				`,
				160,
			),
			oneOf`
				\b(?:comes?|came) back (?:\w+ ){0,2}(?:by itself|on its own|after (?:a|some) (?:day|hour|while|time))\b
				\b(?:stops?|stopped|dies)\b.{0,60}\b(?:hours?|days?|while)\b.{0,60}\b(?:works?|resumes?|starts?
				responds?|comes back) (?:\w+ ){0,4}(?:again|by itself)\b
			`,
		],
	},
	{
		sign: 'says.deactivated',
		when: [
			near(
				oneOf`\bwebhooks?\b|\bcallback url\b|\bsubscriptions?\b|\bupdates\b|\bdeliver\w*`,
				oneOf`
					\b(?:disabled|deactivated|unsubscribed|turned off|has been failing|have been failing
					not been accepting|not accepting updates|been removed|desactivad\w+|desativad\w+|deaktiviert
					letiltott\w*)\b
				`,
				60,
			),
			oneOf`\bhas not been accepting\b|\bwebhooks? (?:are|is)? ?failing\b|\bcallback url (?:\w+ ){0,4}fail`,
		],
	},
	{
		sign: 'says.too-many-clicks',
		when: [
			oneOf`
				\b(?:too (?:many|often|fast)|over.?us\w+|misus\w+|once too often|too many times)\b.{0,80}\b(?:block\w*|feature
				slow down|wait)\b
				\b(?:temporarily|feature) (?:is |been )?(?:blocked|restricted)\b
				\byou'?re temporarily blocked\b
				\bblocked from (?:using )?(?:this|that) feature\b
				\bgoing too fast\b|\bmisusing this feature\b
			`,
		],
	},
	{
		sign: 'says.outage',
		when: [
			oneOf`
				\boutage\b
				\bis (?:facebook|meta|messenger|the api|graph api|the graph api|the messenger api) down\b
				\b(?:all|both|every one) of? ?(?:our|my|the)? ?(?:\w+ )?bots (?:fail|stopped|are (?:down|failing|affected))\b
				\b(?:other|many) (?:agencies|developers|people|companies|users) (?:\w+ ){0,3}(?:too|also|same)\b
				\balso (?:those|the ones) of other\b
				\b(?:facebook|meta|graph api) (?:is |was |seems )?(?:down|having (?:issues|problems)|unstable)\b
				\bplatform.?status\b|\bmetastatus\b
				\bsame (?:problem|issue|error) (?:here|for (?:me|us|everyone))\b
				\b(?:everyone|all (?:our |my )?(?:bots|pages|clients|customers|users)) (?:\w+ ){0,4}(?:affected
				same|error)\b
				\bretry(?:ing)? (?:works|helps|succeeds)\b
				\bme and (?:\w+ ){0,4}people\b
				\bmany people (?:report|have|are)\b
				\b(?:totally|completely) random\b
				\bknown issue\b
				\btemporar\w+ (?:error|failure|unavailable|problem|issue)\b
				\bservice (?:is )?(?:temporarily )?unavailable\b
			`,
		],
	},
];
