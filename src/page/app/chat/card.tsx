import {safeUrl} from '../safe-url.js';
import type {Deeds} from './deeds.js';
import {Picture} from './picture.js';
import {TemplateButton} from './template-button.js';
import {type JsonObject, objectOf, objectsOf, textOf} from './wire-values.js';

interface Props {
	readonly element: JsonObject;
	readonly deeds: Deeds;
}

/** One card of a template: picture, title, subtitle, buttons. */
export const Card = ({element, deeds}: Props) => {
	const title = textOf(element.title) || textOf(element.text);
	const href = safeUrl(objectOf(element.default_action).url);
	return (
		<div class="card">
			{element.image_url !== undefined && <Picture url={element.image_url} alt={`Picture of ${title}`} />}
			{title && (
				<h3>
					{href ? (
						<a href={href} target="_blank" rel="noopener noreferrer">
							{title}
						</a>
					) : (
						title
					)}
				</h3>
			)}
			{textOf(element.subtitle) && <p class="quietly">{textOf(element.subtitle)}</p>}
			<div class="actions">
				{objectsOf(element.buttons).map((button, index) => (
					<TemplateButton key={index} button={button} deeds={deeds} />
				))}
			</div>
		</div>
	);
};
