/**
 * Matrix product:
 *
 *     gemm(c, cRow, a, aRow, aStep, b, bRow, rows, columns, depth)
 *     c[i, j] += sum over k < depth of a[i, k] * b[k, j]
 *
 * The numbers are 32-bit floats; pointers and strides are in bytes. `a` has one stride between its rows and one between
 * its columns, so it can be read transposed. `columns` is a multiple of 8. Four rows by eight columns stay in registers.
 */
import { lines } from './wat.js';

/** Computes `rows` rows and all columns, starting at the row pointers $a and $c. */
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

export const GEMM = `
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
        (br $rest))))`;
