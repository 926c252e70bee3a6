import { EigenvalueDecomposition, Matrix, QrDecomposition } from 'ml-matrix'
import { HedgerowError } from '../base/error.js'

/** Rows of numbers: matrices as the rest of the panel knows them. */
export type Rows = readonly (readonly number[])[]

export interface Fit {
  readonly coefficients: readonly number[]
  /** (XᵀX)⁻¹. */
  readonly bread: Rows
}

/** A column counts as made of others where this part of its length, at most, is its own: 100 times what absorbing leaves. */
const OWN_PART = 1e-8

/**
 * Least squares by Householder QR.
 *
 * @param x A row an observation; more rows than columns.
 * @param lengths Of the columns as given, before effects were taken out: rounding leaves a little of a column made of them.
 * @throws BAD_TABLE where a column is made of those before it or of the effects, naming it.
 */
export function leastSquares(x: Rows, y: readonly number[], names: readonly string[], lengths: readonly number[]): Fit {
  if (names.length === 0) return { coefficients: [], bread: [] }
  const design = new Matrix(x as number[][])
  const qr = new QrDecomposition(design)
  const r = qr.upperTriangularMatrix
  const dependent = names.filter((_, j) => Math.abs(r.get(j, j)) <= OWN_PART * lengths[j]!)
  if (dependent.length > 0)
    throw new HedgerowError(
      'BAD_TABLE',
      `expected columns that do not make each other up, found ${dependent.join(', ')} made of the others or of the effects`,
    )
  const inverse = new QrDecomposition(r).solve(Matrix.eye(names.length))
  return {
    coefficients: qr.solve(Matrix.columnVector(y as number[])).getColumn(0),
    bread: inverse.mmul(inverse.transpose()).to2DArray(),
  }
}

/** The triangle of the QR decomposition of rows: it fits as they do, and has a row a column. */
export const triangleOf = (rows: Rows): number[][] =>
  new QrDecomposition(new Matrix(rows as number[][])).upperTriangularMatrix.to2DArray()

/** A · B · A of symmetric matrices: the sandwich of a robust variance. */
export const sandwich = (bread: Rows, filling: Rows): number[][] => {
  if (bread.length === 0) return []
  const a = new Matrix(bread as number[][])
  return a
    .mmul(new Matrix(filling as number[][]))
    .mmul(a)
    .to2DArray()
}

/** An eigenvalue of less than this part of the largest is none. */
const NO_VARIANCE = 1e-12

/**
 * A symmetric matrix that may be no variance, with another in its place along the eigenvectors that have none:
 * λ = vᵀ · other · v where λ is not above 0.
 */
export function withVariance(matrix: Rows, other: Rows): number[][] {
  if (matrix.length === 0) return []
  const { realEigenvalues, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(
    new Matrix(matrix as number[][]),
    { assumeSymmetric: true },
  )
  const least = NO_VARIANCE * Math.max(...realEigenvalues.map(Math.abs))
  if (realEigenvalues.every((value) => value > least)) return matrix.map((row) => [...row])
  const along = vectors
    .transpose()
    .mmul(new Matrix(other as number[][]))
    .mmul(vectors)
  const kept = Matrix.diag(realEigenvalues.map((value, i) => (value > least ? value : along.get(i, i))))
  return vectors.mmul(kept).mmul(vectors.transpose()).to2DArray()
}
