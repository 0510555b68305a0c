// Solves small systems of linear equations.

/** x of A·x = b for a symmetric positive definite A, row by row in one array; both arguments are overwritten. */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  for (let a = 0; a < n; a += 1) {
    const pivot = matrix[a * n + a]!;
    for (let b = a + 1; b < n; b += 1) {
      const factor = matrix[b * n + a]! / pivot;
      if (factor === 0) continue;
      for (let c = a; c < n; c += 1) matrix[b * n + c] = matrix[b * n + c]! - factor * matrix[a * n + c]!;
      right[b] = right[b]! - factor * right[a]!;
    }
  }
  for (let a = n - 1; a >= 0; a -= 1) {
    let sum = right[a]!;
    for (let c = a + 1; c < n; c += 1) sum -= matrix[a * n + c]! * right[c]!;
    right[a] = sum / matrix[a * n + a]!;
  }
  return right;
}
