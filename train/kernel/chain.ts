/**
 * Forward-backward over `length` tokens, at least one:
 *
 *     chain(scores, scoreRow, length, row, depth, start, forward, backward, alpha, beta, emission, marginals, scale, tops)
 *
 *     emission[t]  = exp(scores[t] - tops[t]); 0 for a label that no path reaches
 *     alpha[t]     = emission[t] * (alpha[t - 1] · forward) / scale[t], so that alpha[t] sums to 1
 *     beta[t]      = (emission[t + 1] * beta[t + 1] / scale[t + 1]) · backward
 *     marginals[t] = alpha[t] * beta[t]
 *
 * tops[t] is the highest score of a label that a path reaches. The numbers are 32-bit floats. The rows of `scores` are
 * `scoreRow` bytes apart; the rows of the other matrices are `row` bytes apart, a multiple of 32. The columns past the
 * last label have no effect, because no transition leads to them. `start` is one row with the exponentials of the start
 * weights; `forward[from, to]` and `backward[to, from]` are `depth` rows with those of the transition weights, 0 for an
 * illegal transition. `beta` has one more row, which holds an intermediate result.
 */
import { four, get, int, lines, move, plus, until } from './wat.js';

/** Smaller exponents are raised to this one: denormal numbers would be slow, and their share is negligible. */
const LEAST = -60;

/** ln 2 in two parts, the first one exact in few bits (Cody and Waite 1980). */
const LN2 = [0.693359375, -2.1219444e-4];
/** Coefficients of p in exp(r) = 1 + r + r² p(r) on [-ln 2 / 2, ln 2 / 2], highest power first (Moshier's Cephes, expf). */
const POLYNOMIAL = [1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1];

/** Sets $e to the exponentials of $x. Changes $x and $n. */
const EXP = `
      (local.set $x (f32x4.pmax ${four(LEAST)} ${get('x')}))
      (local.set $n (f32x4.nearest (f32x4.mul ${get('x')} ${four(Math.LOG2E)})))
      ${lines(2, (i) => `(local.set $x (f32x4.sub ${get('x')} (f32x4.mul ${get('n')} ${four(LN2[i] as number)})))`)}
      (local.set $e ${four(POLYNOMIAL[0] as number)})
      ${lines(
        POLYNOMIAL.length - 1,
        (i) => `(local.set $e (f32x4.add (f32x4.mul ${get('e')} ${get('x')}) ${four(POLYNOMIAL[i + 1] as number)}))`,
      )}
      (local.set $e (f32x4.add (f32x4.mul (f32x4.mul ${get('e')} ${get('x')}) ${get('x')}) (f32x4.add ${get('x')} ${four(1)})))
      (local.set $e (f32x4.mul ${get('e')} (i32x4.shl
        (i32x4.add (i32x4.trunc_sat_f32x4_s ${get('n')}) (v128.const i32x4 127 127 127 127)) ${int(23)})))`;

/** Sets the row at $to to the product of the row at $vector and the matrix. Changes $k, $p, $m, $j, $x, $e and $n. */
const product = (matrix: string): string => `
      (local.set $j ${int(0)})
      ${until(
        'columns',
        'j',
        'row',
        `
      (local.set $x ${four(0)})
      (local.set $e ${four(0)})
      (local.set $k ${get('depth')})
      (local.set $p ${get('vector')})
      (local.set $m ${plus(get(matrix), get('j'))})
      (loop $steps
        (local.set $n (v128.load32_splat ${get('p')}))
        (local.set $x (f32x4.add ${get('x')} (f32x4.mul ${get('n')} (v128.load ${get('m')}))))
        (local.set $e (f32x4.add ${get('e')} (f32x4.mul ${get('n')} (v128.load offset=16 ${get('m')}))))
        ${move('p', int(4))}
        ${move('m', get('row'))}
        (br_if $steps (local.tee $k (i32.sub ${get('k')} ${int(1)}))))
      (v128.store ${plus(get('to'), get('j'))} ${get('x')})
      (v128.store offset=16 ${plus(get('to'), get('j'))} ${get('e')})
      ${move('j', int(32))}`,
      )}`;

/** Combines the four lanes of a vector to one number. */
const across = (operation: string, vector: string): string => {
  const lane = (i: number): string => `(f32x4.extract_lane ${i} ${get(vector)})`;
  return `(f32.${operation} (f32.${operation} ${lane(0)} ${lane(1)}) (f32.${operation} ${lane(2)} ${lane(3)}))`;
};

/** Repeats the body for each four numbers of a row. */
const quads = (label: string, body: string): string => `
      (local.set $j ${int(0)})
      ${until(label, 'j', 'row', `${body} ${move('j', int(16))}`)}`;

const load = (base: string): string => `(v128.load ${plus(get(base), get('j'))})`;
const store = (base: string, value: string): string => `(v128.store ${plus(get(base), get('j'))} ${value})`;
const REACHED = `(f32x4.gt ${load('to')} ${four(0)})`;

const FORWARD = `
    (local.set $last ${plus(get('alpha'), `(i32.mul (i32.sub ${get('length')} ${int(1)}) ${get('row')})`)})
    (local.set $to ${get('alpha')})
    ${quads('begin', store('to', load('start')))}
    (loop $tokens
      (local.set $x ${four('-inf')})
      ${quads('highest', `(local.set $x (f32x4.pmax ${get('x')} (v128.bitselect ${load('scores')} ${four('-inf')} ${REACHED})))`)}
      (local.set $top ${across('max', 'x')})
      (f32.store ${get('tops')} ${get('top')})
      (local.set $sum ${four(0)})
      ${quads(
        'weigh',
        `
      (local.set $x (f32x4.sub ${load('scores')} (f32x4.splat ${get('top')})))
      ${EXP}
      (local.set $e (v128.and ${get('e')} ${REACHED}))
      ${store('emission', get('e'))}
      (local.set $e (f32x4.mul ${get('e')} ${load('to')}))
      ${store('to', get('e'))}
      (local.set $sum (f32x4.add ${get('sum')} ${get('e')}))`,
      )}
      (f32.store ${get('scale')} (local.tee $total ${across('add', 'sum')}))
      (local.set $sum (f32x4.splat (f32.div (f32.const 1) ${get('total')})))
      ${quads('normalise', store('to', `(f32x4.mul ${load('to')} ${get('sum')})`))}
      (if (i32.lt_u ${get('to')} ${get('last')}) (then
        (local.set $vector ${get('to')})
        ${move('to', get('row'))}
        ${product('forward')}
        ${move('emission', get('row'))}
        ${move('scores', get('scoreRow'))}
        ${move('scale', int(4))}
        ${move('tops', int(4))}
        (br $tokens))))`;

/** $to is the current row of beta, $last the current row of alpha, and $vector the row after the last row of beta. */
const BACKWARD = `
    (local.set $to ${plus(get('beta'), `(i32.sub ${get('last')} ${get('alpha')})`)})
    (local.set $vector ${plus(get('to'), get('row'))})
    (local.set $marginals ${plus(get('marginals'), `(i32.sub ${get('last')} ${get('alpha')})`)})
    ${quads('end', `${store('to', four(1))} ${store('marginals', load('last'))}`)}
    (block $done
      (loop $back
        (br_if $done (i32.eq ${get('to')} ${get('beta')}))
        (local.set $sum (f32x4.splat (f32.div (f32.const 1) (f32.load ${get('scale')}))))
        ${quads('follow', store('vector', `(f32x4.mul (f32x4.mul ${load('emission')} ${load('to')}) ${get('sum')})`))}
        ${['to', 'last', 'marginals', 'emission'].map((pointer) => `(local.set $${pointer} (i32.sub ${get(pointer)} ${get('row')}))`).join('\n')}
        (local.set $scale (i32.sub ${get('scale')} ${int(4)}))
        ${product('backward')}
        ${quads('both', store('marginals', `(f32x4.mul ${load('last')} ${load('to')})`))}
        (br $back)))`;

const POINTERS = 'start forward backward alpha beta emission marginals scale tops'.split(' ');

export const CHAIN = `
  (func (export "chain")
    (param $scores i32) (param $scoreRow i32) (param $length i32) (param $row i32) (param $depth i32)
    ${POINTERS.map((name) => `(param $${name} i32)`).join(' ')}
    (local $j i32) (local $k i32) (local $p i32) (local $m i32) (local $to i32) (local $last i32) (local $vector i32)
    (local $x v128) (local $n v128) (local $e v128) (local $sum v128) (local $top f32) (local $total f32)
    ${FORWARD}
    ${BACKWARD})`;
