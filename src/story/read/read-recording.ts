import { error } from '../../schema/finding.ts';
import type { AudioBlock, VideoBlock } from '../blocks.ts';
import { type Attributes, attributesOf, isWritten, type JsxNode, type Reporter } from '../mdx/elements.ts';
import { attributeText, idAttribute } from './blocks.ts';
import { readParagraphs } from './read-paragraphs.ts';

/** What `<Video>` says; nothing where it does not say which one it is, what it is called or what stands for it. */
export function readVideo(node: JsxNode, reporter: Reporter): VideoBlock[] {
  const attributes = attributesOf(node, 'Video', reporter);
  const { src, title, poster } = attributes;
  const common = readCommon(node, attributes, reporter);
  const captions = readCaptionsName(node, attributes, reporter);
  if (!src || !title?.trim() || !poster) return [];
  return [
    {
      kind: 'video',
      ...common,
      src: src.normalize('NFC'),
      title: attributeText(title.replaceAll(/\s+/g, ' ')),
      poster: poster.normalize('NFC'),
      ...(captions !== undefined && { captions }),
    },
  ];
}

/** What `<Audio>` says, likewise. */
export function readAudio(node: JsxNode, reporter: Reporter): AudioBlock[] {
  const attributes = attributesOf(node, 'Audio', reporter);
  const { src, title } = attributes;
  const common = readCommon(node, attributes, reporter);
  if (!src || !title?.trim()) return [];
  return [
    {
      kind: 'audio',
      ...common,
      src: src.normalize('NFC'),
      title: attributeText(title.replaceAll(/\s+/g, ' ')),
    },
  ];
}

/** Its address, its place and its transcript, without which who does not hear it has nothing. */
function readCommon(
  node: JsxNode,
  attributes: Attributes<'Video'> | Attributes<'Audio'>,
  reporter: Reporter,
): Pick<VideoBlock, 'id' | 'place' | 'paragraphs'> {
  const { mdx, findings } = reporter;
  const id = idAttribute(node, attributes, reporter);
  if (attributes.title !== undefined && attributes.title.trim() === '')
    findings.push(
      error(
        'empty',
        mdx.placeOf(node, 'title'),
        `Unexpected empty title of <${node.name}>, expected words`,
        'Write title="…".',
      ),
    );
  return { id, place: mdx.placeOf(node), paragraphs: readParagraphs(node, reporter) };
}

/** A video has captions, or it is said that nothing is spoken in it. */
function readCaptionsName(
  node: JsxNode,
  { captions, silent }: Attributes<'Video'>,
  { mdx, findings }: Reporter,
): string | undefined {
  const report = (attribute: string | undefined, message: string, next: string) =>
    void findings.push(error('captions', mdx.placeOf(node, attribute), message, next));
  const name = typeof captions === 'string' ? captions.trim() : '';
  if (silent && name !== '') {
    report(
      'silent',
      'Unexpected attributes “silent” and “captions” on <Video>, expected one of them',
      'Keep “captions” where something is said in it, else “silent”.',
    );
  } else if (!silent && captions !== undefined && name === '') {
    report(
      'captions',
      'Unexpected empty attribute “captions” on <Video>, expected the name of a file',
      'Write captions="….vtt", or “silent” in its place where nothing is said in it.',
    );
  } else if (!silent && captions === undefined && !isWritten('captions', node)) {
    report(
      undefined,
      'Missing attribute “captions” on <Video>, expected what is said in it, for those who do not hear it',
      'Write captions="….vtt", or “silent” where nothing is said in it.',
    );
  }
  return name === '' ? undefined : name.normalize('NFC');
}
