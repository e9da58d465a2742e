import { at, candeia, pages } from '../support/page-addresses.ts';
import { testWalks } from './walk.ts';

testWalks('the first publication', () => ({
  home: at('hearth', pages.en.home),
  story: at('hearth', pages.en.story),
  other: { path: 'pt', story: at('hearth', pages.pt.story) },
  block: 'a18',
  hasDepths: true,
  query: 'licença de exportação',
}));

testWalks('one in four languages', () => ({
  home: at('candeia', 'en/'),
  story: at('candeia', candeia.guide.en),
  other: { path: 'pt', story: at('candeia', candeia.guide.pt) },
  block: 'a20',
  hasDepths: true,
  query: 'garças',
}));
