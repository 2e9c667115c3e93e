import { learntCosts } from './learnt.ts';

/** A way to say some letters: how many letters, the sounds, and how unusual it is (0 is the rule). */
export interface Reading {
  readonly pattern: string;
  readonly length: number;
  readonly phones: string;
  readonly cost: number;
  /** Whether it is usual enough to make a key of its own. */
  readonly keyed: boolean;
}

export const isVowel = (phone: string | undefined): boolean => phone !== undefined && 'aeoiuvxyw'.includes(phone);

/**
 * Letters and how loan-word spelling (외래어 표기법, and the older German way of chemistry) may say them. `*` and `+` mark what makes keys,
 * `*` the rule and `+` the older way; `~` is rarer, `?` rarer still. `^` and `$` are the ends of a word, `_v` stands before a vowel that
 * is said, `_c` before none, `_e` before e, i or y, `_a` before a, o, u or k; sounds as in `phone.ts`. What each costs is learnt, see `train.ts`.
 */
const written = `
tion      *syvn ~svn ~sin ~cvn
ssion     *syvn ~svn
sion      *syvn *jvn ~sin
cion      *syvn
tial      *syvl *cvl ~sial
cial      *syvl ~sial
cian      *syvn
ture      *cv ~tul ~cul
tur       *cv *tu ~cu ~tul
tu        *tu *cu ~tyu ~tv ~ta ~cv
du        *du *dyu *ju ~dv ~ji
ium       *yum *ium ~im ~um
eum       *yum *ium
gue$      *k *gx
que$      *k *kx
sch       *sk *sy *s *swi ~sxk
tch       *c
ough      *o ~u ~p
igh       *ai
ght       *t
eau       *o
^ps       *s ?pxs
^pn       *n
^kn       *n
^gn       *n ?gxn
^wr       *l
^rh       *l
^x        *j *kxs ~s ~js
sc_e      *s ~sk
cc_e      *ks
dg_e      *j
gg        *g ~k
gh        *g ~*
gn$       *n ~gn ~gxn
mb$       *m ?mb
mn$       *m
ng_e      *nj *Ng *N ~ng
ng        *N *Ng ~nj ~ng
nk        *Nk ~nk
nc_a      *Nk
nx        *Nks
ck        *k ~g
ch        *c *k ~h ~sy ~s
ph        *p ~h
th        *s *t ~d
sh        *sy *s *si
ts        *c *ts ~cx
tz        *c
qu        *kw *ku *k ~kv
x         *ks *gj ~gxs ~kxs ~s ~j
rr        *l
r_v       *l
r         + +l
bb        *b ~p
dd        *d ~t
ff        *p ~h
ll        *l
mm        *m ~mm
nn        *n ~nn
pp        *p ~b
ss        *s
tt        *t ~d
zz        *j *c
b         *b ~p
c_e       *s ~c ?k
c         *k ?g
d         *d ~t
f         *p ~h
g_e       *j *g ~k
g         *g ~k
^h        *h ~
h         *h +
j         *j ?y
k         *k ~g
l         *l
m         *m
n         *n ~N
p         *p ~b
s         *s ~j ?sy ?
t         *t ~d ?s ?c
v         *b ?p ?u ?w
w         *w *u ~
z         *j ~c ~s
ae        *e *i ~ei ~ae
ai        *ei *ai ~e
ay        *ei ~ai
au        *o *au ~v
aw        *o
ea        *i *e *ia ~v ~ei ~eiv ~ea
ee        *i
ei        *ai *ei *i ~ei
eu        *yu *u *oi ~eu ~v
ew        *yu *u
ey        *i ~ei
eo        *io *eo ~i
ia        *ia *ya *iv ~ai ~aia ~v
ie        *i *ie ~ai ~aie ~ye
io        *io *aio ~iv ~yo
iu        *yu *iu
oa        *o ~oa
oe        *o *e *i ~oe
oi        *oi ~oai
oo        *u ~v ~o
ou        *au *u *v *o ~au
ow        *au *o ~ou
oy        *oi
ua        *ua *wa ~u ~yua ~wv
ue        *u *yu ~we ~e
ui        *u *i *wi ~ui ~ai
uo        *uo ~wv
ire$      *aiv ~ail
ure$      *yv *v
ur_c      *v +yul +ul ~yuv ~u ~yv ~x
ir_c      *v +il ~i ~v ~ai ~xl
er_c      *v +el ~vl ~xl ~x
or_c      *v +o +ol ~vl
ar_c      *a +al ~v ~vl
yr_c      +il *ai ~ail ~v ~i
re$       *v ~l ~lx
le$       *l *xl *vl
es$       *x *s ~jx ~ix
e$        * ~e ~i
a         *a *e *ei *v ~o
e         *e *i ~v ~x ~ei ~
i         *i *ai ~v ~e ~x
o         *o *v *a ~ou ~u ~x
u         *u *v *yu *a ~x ~o ~i
y_v       *y ~i ~ai
y         *i *ai ~v
`;

interface Rule {
  readonly letters: string;
  readonly starts: boolean;
  readonly ends: boolean;
  readonly before?: string;
  readonly readings: readonly Reading[];
}

const costs: Readonly<Record<string, number>> = { '*': 0, '+': 0.12, '~': 0.12, '?': 0.35 };

const rules: readonly Rule[] = written
  .trim()
  .split('\n')
  .map((line) => {
    const [pattern = '', ...ways] = line.trim().split(/\s+/);
    const letters = pattern.replace(/[\^$]|_.*$/g, '');
    const before = /_(.)$/.exec(pattern)?.[1];
    return {
      letters,
      starts: pattern.startsWith('^'),
      ends: pattern.endsWith('$'),
      ...(before ? { before } : {}),
      readings: ways.map((way) => ({
        pattern,
        length: letters.length,
        phones: way.slice(1),
        cost: learntCosts.get(`${pattern} ${way.slice(1)}`) ?? costs[way[0] ?? ''] ?? 1,
        keyed: /^[*+]/.test(way),
      })),
    };
  });

const byLetter = new Map<string, Rule[]>();
for (const rule of rules) {
  const letter = rule.letters[0] ?? '';
  byLetter.set(letter, [...(byLetter.get(letter) ?? []), rule]);
}

const followed: Readonly<Record<string, RegExp>> = { v: /^(?!e$)[aeiouy]/, e: /^[eiy]/, a: /^[aouk]/, c: /^(?:$|e$|[^aeiouyr])/ };

const holds = (rule: Rule, word: string, at: number): boolean => {
  if (!word.startsWith(rule.letters, at)) return false;
  const end = at + rule.letters.length;
  if (rule.starts && at !== 0) return false;
  if (rule.ends && end !== word.length) return false;
  return rule.before === undefined || (followed[rule.before]?.test(word.slice(end)) ?? false);
};

/** The readings of the letters from `at` on, those of the longest group of letters first. */
export const graphs = (word: string, at: number): readonly Reading[] =>
  (byLetter.get(word[at] ?? '') ?? [])
    .filter((rule) => holds(rule, word, at))
    .toSorted((a, b) => b.letters.length - a.letters.length)
    .flatMap((rule) => rule.readings);

/** All readings of all letters. */
export const everyReading: readonly Reading[] = rules.flatMap((rule) => rule.readings);
