import {oneOf} from '../../causes/one-of.js';
import type {Symptom} from './symptom.js';

export const permissions: readonly Symptom[] = [
	{
		sign: 'says.few-permissions',
		when: [
			oneOf`
				\bonly (?:\w+ ){0,6}(?:email|public_profile|user_payment_tokens)\b
				\b(?:can't|cannot|don't|could not|couldn't|unable to) (?:\w+ ){0,4}(?:find|see|add|request
				select|get) (?:\w+ ){0,4}(?:pages_\w+|permissions?)\b
				\buse.?case\b|\bapp type\b
				\b(?:consumer|gaming|none|authenticate) (?:app|type|use case)\b
				\bno (?:messenger|pages?) (?:product|permissions?|use case)\b
				\b(?:messenger|webhooks?) product (?:\w+ ){0,4}(?:missing|not|\w*n't)
				\bsupported permission\b
			`,
		],
	},
	{
		sign: 'says.old-permission',
		when: [
			oneOf`
				\bmanage_pages\b|\bpublish_pages\b
				\bpages_messaging_subscriptions\b
				\bread_page_mailboxes\b|\bpage_messaging\b|\bpublish_actions\b
			`,
		],
	},
	{
		sign: 'says.scope-missing',
		when: [
			oneOf`
				\bscopes?:? (?:are |is |only )?(?:email|public_profile)\b
				\bscope=(?:email|public_profile)(?:[&,%\s]|$)
				\bscope:? ?\[?['"]?(?:email|public_profile)['"]?\]?\b
				\b(?:missing|lacks?|without|no|not (?:granted|have|include)|declined|denied
				revoked) (?:\w+ ){0,4}(?:pages_(?:show_list|messaging|manage_metadata|read_engagement)
				permissions?|scopes?)\b
				\bpages_\w+ (?:\w+ ){0,4}(?:missing|not granted|absent|declined|not in)\b
				\bmissing (?:one or more )?(?:required )?permissions?\b
				\b(?:need\w*|add(?:ed|ing)?|requires?) (?:\w+ ){0,4}pages_(?:show_list|messaging|manage_metadata
				read_engagement)\b
			`,
		],
		unless: oneOf`\bdue to missing permissions\b|\badvanced access\b|\bat least one supported permission\b`,
	},
];
