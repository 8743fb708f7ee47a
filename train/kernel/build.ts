/**
 * Assembles the kernel into src/model/kernel-code.ts: a WebAssembly module of two functions, since four numbers at a time
 * are multiplied there and one in JavaScript.
 *
 *     gemm(c, cRow, a, aRow, aStep, b, bRow, rows, columns, depth)
 *     c[i, j] += sum over k of a[i, k] * b[k, j]
 *
 * 32-bit floats. Pointers and strides are in bytes; `a` has a stride for its rows and one for its steps, so that it can
 * be read transposed; `columns` is a multiple of 8. Blocks of four rows by eight columns stay in registers.
 *
 *     gather(out, list, count, codes, scales, width)
 *     out[d] += sum over i < count of scales[list[i]] * codes[list[i] * width + d]
 *
 * `list` has 32-bit integers, `codes` has signed bytes; `width` is a multiple of 8.
 */
import { writeFileSync } from 'node:fs';
import wabt from 'wabt';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const lines = (count: number, line: (i: number) => string): string => range(count).map(line).join('\n');

/** Code for a block of some rows, all columns, from row pointers $a and $c on. */
function block(rows: number): string {
  return `
    (local.set $j (i32.const 0))
    (loop $columns
      (local.set $bp (i32.add (local.get $b) (i32.shl (local.get $j) (i32.const 2))))
      (local.set $cp (i32.add (local.get $c) (i32.shl (local.get $j) (i32.const 2))))
      ${lines(
        rows,
        (r) => `
      (local.set $p${r} (i32.add (local.get $a) (i32.mul (local.get $aRow) (i32.const ${r}))))
      (local.set $x${r} (v128.load (i32.add (local.get $cp) (i32.mul (local.get $cRow) (i32.const ${r})))))
      (local.set $y${r} (v128.load offset=16 (i32.add (local.get $cp) (i32.mul (local.get $cRow) (i32.const ${r})))))`,
      )}
      (local.set $k (local.get $depth))
      (block $stepped
      (loop $steps
        (br_if $stepped (i32.eqz (local.get $k)))
        (local.set $u (v128.load (local.get $bp)))
        (local.set $v (v128.load offset=16 (local.get $bp)))
        ${lines(
          rows,
          (r) => `
        (local.set $s (v128.load32_splat (local.get $p${r})))
        (local.set $x${r} (f32x4.add (local.get $x${r}) (f32x4.mul (local.get $s) (local.get $u))))
        (local.set $y${r} (f32x4.add (local.get $y${r}) (f32x4.mul (local.get $s) (local.get $v))))
        (local.set $p${r} (i32.add (local.get $p${r}) (local.get $aStep)))`,
        )}
        (local.set $bp (i32.add (local.get $bp) (local.get $bRow)))
        (local.set $k (i32.sub (local.get $k) (i32.const 1)))
        (br $steps)))
      ${lines(
        rows,
        (r) => `
      (v128.store (i32.add (local.get $cp) (i32.mul (local.get $cRow) (i32.const ${r}))) (local.get $x${r}))
      (v128.store offset=16 (i32.add (local.get $cp) (i32.mul (local.get $cRow) (i32.const ${r}))) (local.get $y${r}))`,
      )}
      (local.set $j (i32.add (local.get $j) (i32.const 8)))
      (br_if $columns (i32.lt_u (local.get $j) (local.get $columns))))
    (local.set $a (i32.add (local.get $a) (i32.mul (local.get $aRow) (i32.const ${rows}))))
    (local.set $c (i32.add (local.get $c) (i32.mul (local.get $cRow) (i32.const ${rows}))))
    (local.set $rows (i32.sub (local.get $rows) (i32.const ${rows})))`;
}

const source = `(module
  (memory (import "kernel" "memory") 1)
  (func (export "gemm")
    (param $c i32) (param $cRow i32) (param $a i32) (param $aRow i32) (param $aStep i32) (param $b i32) (param $bRow i32)
    (param $rows i32) (param $columns i32) (param $depth i32)
    (local $j i32) (local $k i32) (local $bp i32) (local $cp i32) (local $s v128) (local $u v128) (local $v v128)
    ${lines(4, (r) => `(local $p${r} i32) (local $x${r} v128) (local $y${r} v128)`)}
    (block $done
      (br_if $done (i32.eqz (local.get $columns)))
      (block $single
        (loop $quads
          (br_if $single (i32.lt_u (local.get $rows) (i32.const 4)))
          ${block(4)}
          (br $quads)))
      (loop $rest
        (br_if $done (i32.eqz (local.get $rows)))
        ${block(1)}
        (br $rest))))
  (func (export "gather")
    (param $out i32) (param $list i32) (param $count i32) (param $codes i32) (param $scales i32) (param $width i32)
    (local $from i32) (local $to i32) (local $end i32) (local $scale v128) (local $eight v128)
    (block $done
      (loop $next
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $scale (v128.load32_splat
          (i32.add (local.get $scales) (i32.shl (i32.load (local.get $list)) (i32.const 2)))))
        (local.set $from (i32.add (local.get $codes) (i32.mul (i32.load (local.get $list)) (local.get $width))))
        (local.set $end (i32.add (local.get $from) (local.get $width)))
        (local.set $to (local.get $out))
        (loop $numbers
          (local.set $eight (v128.load8x8_s (local.get $from)))
          ${[
            ['', 'low'],
            [' offset=16', 'high'],
          ]
            .map(
              ([offset, half]) => `
          (v128.store${offset} (local.get $to) (f32x4.add (v128.load${offset} (local.get $to))
            (f32x4.mul (local.get $scale) (f32x4.convert_i32x4_s (i32x4.extend_${half}_i16x8_s (local.get $eight))))))`,
            )
            .join('')}
          (local.set $to (i32.add (local.get $to) (i32.const 32)))
          (local.set $from (i32.add (local.get $from) (i32.const 8)))
          (br_if $numbers (i32.lt_u (local.get $from) (local.get $end))))
        (local.set $list (i32.add (local.get $list) (i32.const 4)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $next)))))`;

const module = (await wabt()).parseWat('kernel.wat', source, { simd: true });
module.validate();
const code = Buffer.from(module.toBinary({}).buffer).toString('base64');
const chunks = code.match(/.{1,110}/g) ?? [];
writeFileSync(
  new URL('../../src/model/kernel-code.ts', import.meta.url),
  `/** The kernel as WebAssembly, assembled by train/kernel/build.ts. */
export const KERNEL_CODE = [
${chunks.map((chunk) => `  '${chunk}',`).join('\n')}
].join('');
`,
);
console.log(`${code.length} characters`);
