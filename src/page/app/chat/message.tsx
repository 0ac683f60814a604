import type {PageView} from '../../wire.js';
import {oncePerProps} from '../once-per-props.js';
import {safeUrl} from '../safe-url.js';
import {timeOf} from '../time.js';
import {Bubble} from './bubble.js';
import type {Deeds, MessageEntry} from './deeds.js';
import {Media} from './media.js';
import {ReactionPicker} from './reaction-picker.js';
import {Template} from './template.js';
import {objectOf, objectsOf, textOf} from './wire-values.js';

interface Props {
	readonly message: MessageEntry;
	readonly deeds: Deeds;
	readonly page: PageView;
	readonly personName: string;
	/** What it answers, in a few words. */
	readonly quoted: string | undefined;
	/** Its sender differs from the one before. */
	readonly first: boolean;
	/** The person may change it: it is the last of the own ones. */
	readonly editable: boolean;
}

/** A message of either side, as people see it. */
export const Message = oncePerProps(({message, deeds, page, personName, quoted, first, editable}: Props) => {
	const {from, text, attachments, persona: personaId, reaction, at, edited} = message;
	const persona = personaId === undefined ? undefined : page.personas[personaId];
	const sender = from === 'person' ? personName : (persona?.name ?? page.name);
	const picture = safeUrl(persona?.picture);
	return (
		<article class={`message ${from}`} aria-label={`${sender}, ${timeOf(at)}`}>
			{first && (
				<p class="sender">
					{picture && <img src={picture} alt="" width="20" height="20" />}
					{sender} <time dateTime={at}>{timeOf(at)}</time>
				</p>
			)}
			{quoted !== undefined && <p class="quoted">{quoted}</p>}
			<div class="body">
				<div class="content">
					{text !== undefined && <Bubble text={text} />}
					{objectsOf(attachments).map((attachment, index) => {
						const payload = objectOf(attachment.payload);
						const type = textOf(attachment.type);
						return type === 'template' ? (
							<Template key={index} payload={payload} deeds={deeds} />
						) : (
							<Media key={index} type={type} url={payload.url} />
						);
					})}
					{reaction !== undefined && (
						<button
							type="button"
							class="reaction"
							aria-label={`Reaction ${reaction}: take it back`}
							onClick={() => deeds.perform({act: 'unreact', mid: message.id})}
						>
							{reaction}
						</button>
					)}
				</div>
				<div class="tools">
					<button type="button" class="quiet" aria-label="Reply" title="Reply" onClick={() => deeds.reply(message)}>
						↩
					</button>
					{from === 'page' && (
						<ReactionPicker onPick={emoji => deeds.perform({act: 'react', mid: message.id, emoji})} />
					)}
					{editable && (
						<button type="button" class="quiet" aria-label="Edit" title="Edit" onClick={() => deeds.edit(message)}>
							✎
						</button>
					)}
				</div>
			</div>
			{edited && <p class="quietly">edited</p>}
		</article>
	);
});
