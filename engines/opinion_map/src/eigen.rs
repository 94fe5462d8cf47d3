//! Eigenvalues and eigenvectors of small symmetric matrices: turned into three diagonals by
//! reflections, and those into one by rotations.

/// Rotations for each number of rows; five or so are usual for each.
const MOST_TURNS: usize = 60;

/// Eigenvalues, largest first, and eigenvectors of a symmetric matrix, one per row.
///
/// Why: two thirds fewer operations than turning each pair of rows until nothing is left between
/// them, and every operation runs along a row.
/// Source: Golub and Van Loan, *Matrix Computations*, symmetric eigenvalue problem.
pub(crate) fn symmetric_eigen(mut a: Vec<Vec<f64>>) -> (Vec<f64>, Vec<Vec<f64>>) {
    let n = a.len();
    let mut rows: Vec<Vec<f64>> = (0..n).map(|idx| unit(n, idx)).collect();
    for at in 0..n.saturating_sub(2) {
        reflect(&mut a, &mut rows, at);
    }
    let mut diagonal: Vec<f64> = (0..n).map(|idx| a[idx][idx]).collect();
    let mut beside: Vec<f64> = (1..n).map(|idx| a[idx][idx - 1]).collect();
    let mut end = n.saturating_sub(1);
    for _ in 0..MOST_TURNS * n {
        while end > 0 && is_nothing(&diagonal, &beside, end - 1) {
            end -= 1;
        }
        if end == 0 {
            break;
        }
        let mut start = end - 1;
        while start > 0 && !is_nothing(&diagonal, &beside, start - 1) {
            start -= 1;
        }
        chase(&mut diagonal, &mut beside, &mut rows, (start, end));
    }
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&i, &j| diagonal[j].total_cmp(&diagonal[i]));
    let values = order.iter().map(|&i| diagonal[i]).collect();
    (values, order.iter().map(|&i| std::mem::take(&mut rows[i])).collect())
}

/// A vector with a 1 at one place.
pub(crate) fn unit(len: usize, at: usize) -> Vec<f64> {
    (0..len).map(|idx| if idx == at { 1.0 } else { 0.0 }).collect()
}

/// Whether an entry beside the diagonal is lost in the rounding of its neighbours.
fn is_nothing(diagonal: &[f64], beside: &[f64], at: usize) -> bool {
    beside[at].abs() <= f64::EPSILON * 0.5 * (diagonal[at].abs() + diagonal[at + 1].abs())
}

/// A reflection that leaves in column `at` nothing below the entry beside the diagonal.
fn reflect(a: &mut [Vec<f64>], rows: &mut [Vec<f64>], at: usize) {
    let n = a.len();
    let mut mirror: Vec<f64> = (at + 1..n).map(|idx| a[idx][at]).collect();
    let size = dot(&mirror, &mirror).sqrt();
    let below: f64 = mirror[1..].iter().map(|v| v * v).sum();
    if below == 0.0 {
        return;
    }
    let beside = if mirror[0] > 0.0 { -size } else { size };
    mirror[0] -= beside;
    let twice = 2.0 / dot(&mirror, &mirror);
    let from = at + 1;
    let mut image: Vec<f64> =
        a[from..].iter().map(|row| twice * dot(&row[from..], &mirror)).collect();
    let half = 0.5 * twice * dot(&image, &mirror);
    image.iter_mut().zip(&mirror).for_each(|(i, m)| *i -= half * m);
    for (row, (&m, &i)) in a[from..].iter_mut().zip(mirror.iter().zip(&image)) {
        for (value, (mirror, image)) in row[from..].iter_mut().zip(mirror.iter().zip(&image)) {
            *value -= m * image + i * mirror;
        }
    }
    a[from][at] = beside;
    let mut along = vec![0.0; n];
    for (row, m) in rows[from..].iter().zip(&mirror) {
        along.iter_mut().zip(row).for_each(|(sum, value)| *sum += m * value);
    }
    for (row, m) in rows[from..].iter_mut().zip(&mirror) {
        row.iter_mut().zip(&along).for_each(|(value, sum)| *value -= twice * m * sum);
    }
}

/// One pass of rotations from `start` to `end`, shifted so that the last entry beside the diagonal
/// shrinks fast.
fn chase(
    diagonal: &mut [f64],
    beside: &mut [f64],
    rows: &mut [Vec<f64>],
    (start, end): (usize, usize),
) {
    let last = beside[end - 1];
    let half = 0.5 * (diagonal[end - 1] - diagonal[end]);
    let root = (half * half + last * last).sqrt();
    let shift = diagonal[end] - last * last / (half + if half < 0.0 { -root } else { root });
    let (mut x, mut z) = (diagonal[start] - shift, beside[start]);
    for at in start..end {
        let r = (x * x + z * z).sqrt();
        let (cos, sin) = if r > 0.0 { (x / r, z / r) } else { (1.0, 0.0) };
        if at > start {
            beside[at - 1] = r;
        }
        let (one, two, between) = (diagonal[at], diagonal[at + 1], beside[at]);
        let mixed = 2.0 * cos * sin * between;
        diagonal[at] = cos * cos * one + mixed + sin * sin * two;
        diagonal[at + 1] = sin * sin * one - mixed + cos * cos * two;
        beside[at] = cos * sin * (two - one) + (cos * cos - sin * sin) * between;
        if at + 1 < end {
            x = beside[at];
            z = sin * beside[at + 1];
            beside[at + 1] *= cos;
        }
        let (left, right) = rows.split_at_mut(at + 1);
        for (x, y) in left[at].iter_mut().zip(&mut right[0]) {
            (*x, *y) = (cos * *x + sin * *y, cos * *y - sin * *x);
        }
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(a: &[Vec<f64>]) -> Vec<f64> {
        let (values, vectors) = symmetric_eigen(a.to_vec());
        let size = a.iter().flatten().fold(0.0_f64, |most, v| most.max(v.abs())) + 1e-300;
        for (value, vector) in values.iter().zip(&vectors) {
            for (row, own) in a.iter().zip(vector) {
                let off = dot(row, vector) - value * own;
                assert!(off.abs() <= size * 1e-13 * a.len() as f64, "{off}");
            }
        }
        for (idx, one) in vectors.iter().enumerate() {
            for (other_idx, other) in vectors.iter().enumerate() {
                let is_same = if idx == other_idx { 1.0 } else { 0.0 };
                assert!((dot(one, other) - is_same).abs() < 1e-13);
            }
        }
        assert!(values.is_sorted_by(|a, b| a >= b));
        values
    }

    #[test]
    fn small_matrices_have_the_known_values() {
        assert_eq!(check(&[]), [0.0; 0]);
        assert_eq!(check(&[vec![-3.0]]), [-3.0]);
        assert_eq!(check(&[vec![2.0, 1.0], vec![1.0, 2.0]]).len(), 2);
        assert_eq!(check(&vec![vec![0.0; 5]; 5]), [0.0; 5]);
        let ones = check(&vec![vec![1.0; 7]; 7]);
        assert!((ones[0] - 7.0).abs() < 1e-12 && ones[1].abs() < 1e-12);
        let steps: Vec<Vec<f64>> =
            (0..6).map(|i| unit(6, i).iter().map(|v| v * (i % 3) as f64).collect()).collect();
        assert_eq!(check(&steps), [2.0, 2.0, 1.0, 1.0, 0.0, 0.0]);
    }

    #[test]
    fn made_up_matrices_of_all_sizes_come_apart() {
        for n in 1..45_usize {
            let entry = |i: usize, j: usize| {
                let seed = (i.min(j) * 64 + i.max(j) + n * 4096) as u64;
                // Some strong directions, and many that hardly count.
                let size = 10_f64.powf(-((i + j) as f64) / 6.0);
                ((crate::votes::mix(seed) >> 11) as f64 / (1u64 << 52) as f64 - 1.0) * size
            };
            let a: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| entry(i, j)).collect()).collect();
            let trace: f64 = (0..n).map(|i| a[i][i]).sum();
            assert!((check(&a).iter().sum::<f64>() - trace).abs() < 1e-12);
        }
    }
}
