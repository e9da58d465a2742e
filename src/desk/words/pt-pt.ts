/* The words of the desk as they are written in Portugal, where these are other ones than in Brazil. */
import type { Words } from './en.ts';
import { pt } from './pt.ts';

export const ptPT: Words = {
  ...pt,
  needsScript:
    'Para escrever aqui é preciso JavaScript. Sem ele, pode ver o que há para fazer e traduzir nos ficheiros.',
  brokenStory:
    'Esta história tem erros e só pode ser traduzida depois de corrigida. O que escreveu está guardado neste navegador.',
  gone: 'Estes textos já não existem. O que escreveu está guardado neste navegador: copie-o e volte a abrir a página.',
  readOnly: 'Para traduzir no navegador, execute: {command}',
  state_typed: 'Ainda não guardado',
  state_changed: 'Alterado entretanto',
  newDocument:
    'Ainda não existe em {language}. Escreva a descrição, o título e um primeiro parágrafo, diga acima quem traduz e guarde. Até lá, as suas palavras ficam guardadas neste navegador.',
  save: 'Guardar',
  saveAccept: 'Guardar e aceitar',
  undo: 'Voltar ao que está guardado',
  extraSays: 'O original não tem estes blocos, ou já não os tem. Quem edita o ficheiro pode removê-los.',
  onward: 'Ir para o que há para fazer',
  keySave: 'guardar e passar ao próximo texto com algo a fazer',
  keyAccept: 'guardar, aceitar e seguir',
  keyOnlySave: 'guardar e ficar',
  fileFindings: 'O que está errado neste ficheiro',
  whoSays:
    'Os leitores ficam a saber como cada texto foi feito. Só é preciso dizê-lo no primeiro texto de cada língua.',
  whoName: 'O seu nome',
  whoHuman: 'Traduzi eu',
  whoReviewed: 'Uma máquina traduziu e eu revi',
  whoMachine: 'Uma máquina traduziu e ninguém reviu',
  saving: 'A guardar …',
  saved: 'Guardado.',
  restored: 'Escreveu isto antes e não guardou. Nada se perdeu: guarde ou volte ao que está guardado.',
  changedUnderneath:
    'Alguém alterou esta tradução depois de ter começado a escrever. Nada do seu texto se perdeu: compare as duas e escolha.',
  theirs: 'No ficheiro agora:',
  sourceChanged: 'O original acaba de mudar. Confira o que escreveu.',
  acceptMissing: 'Guarde primeiro uma tradução.',
  acceptUnwritten:
    'Ainda há um espaço por preencher, [… …], no texto ou no original. Escreva no lugar dele o que se quer dizer e só então aceite.',
  refused: 'Não foi guardado. Encontrado: {found}; esperado: {expected}.',
  refusedTyping: 'Assim não é possível guardar. Encontrado: {found}; esperado: {expected}.',
  notSaved: 'Não foi guardado: {why}.',
  needsWho: 'Não foi guardado: diga, no início da página, quem traduz. Os leitores ficam a saber.',
  offline:
    'A mesa não responde. O que escreveu está guardado neste navegador. Volte a iniciá-la no terminal, abra o endereço que aparece e guarde.',
  stale:
    'A mesa foi reiniciada. O que escreveu está guardado neste navegador: abra o endereço que o terminal mostra agora.',
  kind_excerpt: 'Excerto',
};
