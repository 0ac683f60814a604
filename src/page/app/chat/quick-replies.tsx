import {safeUrl} from '../safe-url.js';
import type {Deeds, MessageEntry} from './deeds.js';
import {type JsonObject, objectsOf, textOf} from './wire-values.js';

/** What a person's phone fills in for those kinds that have no title. */
const samples: Readonly<Record<string, string>> = {
	user_email: 'person@example.com',
	user_phone_number: '+15550100000',
};

const labelOf = (reply: JsonObject): string => textOf(reply.title) || (samples[textOf(reply.content_type)] ?? 'Reply');

/** The quick replies under the last message; they go away with the next one. */
export const QuickReplies = ({message, deeds}: {readonly message: MessageEntry; readonly deeds: Deeds}) => {
	const replies = objectsOf(message.quickReplies);
	if (replies.length === 0) return null;
	return (
		<fieldset class="quick-replies">
			<legend class="unseen">Quick replies</legend>
			{replies.map((reply, index) => {
				const title = labelOf(reply);
				const icon = safeUrl(reply.image_url);
				return (
					<button
						key={index}
						type="button"
						onClick={() => deeds.perform({act: 'quick-reply', title, payload: textOf(reply.payload) || title})}
					>
						{icon && <img src={icon} alt="" width="20" height="20" />}
						{title}
					</button>
				);
			})}
		</fieldset>
	);
};
