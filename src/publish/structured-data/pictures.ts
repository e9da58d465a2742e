import type { CreativeWork, ImageObject } from 'schema-dts';
import { absolute, mediaFileAddress } from '../../routes.ts';
import type { Edition } from '../../story/edition.ts';
import type { ShownPicture } from '../../story/media/lead-picture.ts';
import { foreignIn } from '../../story/pairing/shown.ts';
import { plainInline } from '../../story/text.ts';
import { heightAt, largestOf } from '../pictures/variants.ts';
import { urlOf } from '../story-urls.ts';

/** A picture of a story, with who made it and under what licence it is published. */
export function pictureStatement({ shown, picture }: ShownPicture, edition: Edition): ImageObject {
  const { id, alt, credit, licence, text } = shown.block;
  const language = foreignIn(shown) ?? edition.language;
  const { name, width } = largestOf(picture);
  const caption = plainInline(text);
  return {
    '@type': 'ImageObject',
    '@id': `${urlOf(edition)}#${id}`,
    contentUrl: absolute(mediaFileAddress(name), edition.site),
    width: String(width),
    height: String(heightAt(picture, width)),
    inLanguage: language.tag,
    ...(alt && { description: alt }),
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
    ...(licence && { license: licenceStatement(licence) }),
  };
}

/** A licence is known by its address; one that is only named is a work of that name. */
function licenceStatement(licence: string): string | CreativeWork {
  return URL.canParse(licence) ? licence : { '@type': 'CreativeWork', name: licence };
}
