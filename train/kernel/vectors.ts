/**
 * The sum of coded vectors, and the rectifier of a residual layer:
 *
 *     gather(out, from, list, count, codes, scales, width, least)
 *     out[d] = max(least, from[d] + sum over i < count of scales[list[i]] * codes[list[i] * width + d])
 *
 * `list` holds 32-bit integers, `codes` holds signed bytes; `width` is a multiple of 16.
 *
 *     rectify(out, from, count)
 *     out[i] += max(0, from[i])
 *
 * `count` is a positive multiple of 8.
 */
import { four, get, int, lines, move, plus, until } from './wat.js';

const HALVES = ['low', 'high'] as const;

/** Converts the q-th four of sixteen signed bytes to floats. */
function quarter(q: number): string {
  const eight = `(i16x8.extend_${HALVES[q >> 1]}_i8x16_s ${get('bytes')})`;
  return `(f32x4.convert_i32x4_s (i32x4.extend_${HALVES[q & 1]}_i16x8_s ${eight}))`;
}

export const GATHER = `
  (func (export "gather")
    (param $out i32) (param $from i32) (param $list i32) (param $count i32) (param $codes i32) (param $scales i32)
    (param $width i32) (param $least f32)
    (local $d i32) (local $at i32) (local $end i32) (local $row i32)
    (local $scale v128) (local $bytes v128) (local $floor v128)
    ${lines(4, (q) => `(local $x${q} v128)`)}
    (local.set $floor (f32x4.splat ${get('least')}))
    (local.set $end ${plus(get('list'), `(i32.shl ${get('count')} ${int(2)})`)})
    ${until(
      'columns',
      'd',
      'width',
      `
    ${lines(4, (q) => `(local.set $x${q} (v128.load offset=${16 * q} ${get('from')}))`)}
    (local.set $at ${get('list')})
    (block $summed
      (loop $items
        (br_if $summed (i32.ge_u ${get('at')} ${get('end')}))
        (local.set $row (i32.load ${get('at')}))
        (local.set $scale (v128.load32_splat ${plus(get('scales'), `(i32.shl ${get('row')} ${int(2)})`)}))
        (local.set $bytes (v128.load ${plus(get('codes'), plus(`(i32.mul ${get('row')} ${get('width')})`, get('d')))}))
        ${lines(4, (q) => `(local.set $x${q} (f32x4.add ${get(`x${q}`)} (f32x4.mul ${get('scale')} ${quarter(q)})))`)}
        ${move('at', int(4))}
        (br $items)))
    ${lines(4, (q) => `(v128.store offset=${16 * q} ${get('out')} (f32x4.pmax ${get('floor')} ${get(`x${q}`)}))`)}
    ${move('from', int(64))}
    ${move('out', int(64))}
    ${move('d', int(16))}`,
    )})`;

const added = (offset: number): string => `
    (v128.store offset=${offset} ${get('out')} (f32x4.add
      (v128.load offset=${offset} ${get('out')})
      (f32x4.pmax ${four(0)} (v128.load offset=${offset} ${get('from')}))))`;

export const RECTIFY = `
  (func (export "rectify") (param $out i32) (param $from i32) (param $count i32) (local $end i32)
    (local.set $end ${plus(get('out'), `(i32.shl ${get('count')} ${int(2)})`)})
    ${until('numbers', 'out', 'end', `${added(0)} ${added(16)} ${move('from', int(32))} ${move('out', int(32))}`)})`;
