//! A drawing of how jobs went on: so many things after so many seconds.

use std::fmt::Write;

/// One curve.
#[derive(Debug, Clone)]
pub struct Curve {
    /// What it is called.
    pub name: String,
    /// Seconds and things.
    pub points: Vec<(f64, usize)>,
}

/// One chart of several curves.
#[derive(Debug, Clone)]
pub struct Chart {
    /// What is written above it.
    pub title: String,
    /// The curves.
    pub curves: Vec<Curve>,
}

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 300.0;
const LEFT: f64 = 70.0;
const RIGHT: f64 = 20.0;
const TOP: f64 = 40.0;
const BOTTOM: f64 = 45.0;

/// One for each curve, for who sees no red or no green, too.
const COLOURS: [&str; 4] = ["#0072b2", "#d55e00", "#999999", "#009e73"];

/// The charts, one below the other, as SVG.
#[must_use]
pub fn svg(charts: &[Chart]) -> String {
    let height = HEIGHT * charts.len() as f64;
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
    );
    for (number, chart) in charts.iter().enumerate() {
        let _ = writeln!(text, "<g transform=\"translate(0 {})\">", number as f64 * HEIGHT);
        draw(chart, &mut text);
        text.push_str("</g>\n");
    }
    text.push_str("</svg>\n");
    text
}

fn draw(chart: &Chart, text: &mut String) {
    let points = || chart.curves.iter().flat_map(|curve| &curve.points);
    let seconds = ceiling(points().map(|point| point.0).fold(0.0, f64::max));
    let things = ceiling(points().map(|point| point.1).max().unwrap_or_default() as f64);
    let x = |value: f64| LEFT + value / seconds * (WIDTH - LEFT - RIGHT);
    let y = |value: f64| HEIGHT - BOTTOM - value / things * (HEIGHT - TOP - BOTTOM);
    let _ = writeln!(text, "<text x=\"{LEFT}\" y=\"24\" font-size=\"14\" font-weight=\"bold\">{}</text>", escaped(&chart.title));
    for step in 0..=5 {
        let share = f64::from(step) / 5.0;
        let (across, up) = (x(seconds * share), y(things * share));
        let (right, label, below) = (WIDTH - RIGHT, LEFT - 8.0, HEIGHT - BOTTOM + 18.0);
        let _ = writeln!(text, "<line x1=\"{LEFT}\" y1=\"{up:.1}\" x2=\"{right}\" y2=\"{up:.1}\" stroke=\"#dddddd\"/>");
        let _ = writeln!(text, "<text x=\"{label}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>", up + 4.0, things * share);
        let _ =
            writeln!(text, "<text x=\"{across:.1}\" y=\"{below}\" text-anchor=\"middle\">{} s</text>", rounded(seconds * share));
    }
    let mut across = LEFT;
    for (curve, colour) in chart.curves.iter().zip(COLOURS.iter().cycle()) {
        let path: Vec<String> = curve.points.iter().map(|(at, count)| format!("{:.1},{:.1}", x(*at), y(*count as f64))).collect();
        let path = path.join(" ");
        let _ = writeln!(text, "<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>");
        let (bar, baseline, name) = (HEIGHT - 13.0, HEIGHT - 8.0, escaped(&curve.name));
        let _ = writeln!(text, "<rect x=\"{across:.1}\" y=\"{bar}\" width=\"18\" height=\"3\" fill=\"{colour}\"/>");
        let _ = writeln!(text, "<text x=\"{:.1}\" y=\"{baseline}\">{name}</text>", across + 24.0);
        across += 44.0 + 7.0 * curve.name.chars().count() as f64;
    }
}

/// The next round number from a value on.
fn ceiling(value: f64) -> f64 {
    if value <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf(value.log10().floor());
    let steps = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    steps.into_iter().map(|step| step * power).find(|step| *step >= value).unwrap_or(value)
}

fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::{Chart, Curve, ceiling, svg};

    #[test]
    fn axes_end_at_round_numbers() {
        let rows = [(0.0, 1.0), (0.7, 0.8), (1.0, 1.0), (4.7, 5.0), (26.7, 30.0), (52.0, 60.0), (25_000.0, 25_000.0)];
        for (value, expected) in rows {
            assert!((ceiling(value) - expected).abs() < 1e-9, "{value}: {}", ceiling(value));
        }
    }

    #[test]
    fn each_curve_is_drawn_and_named() {
        let curve = |name: &str| Curve { name: name.into(), points: vec![(0.0, 0), (1.0, 100)] };
        let chart = Chart { title: "100 rows & more".into(), curves: vec![curve("one"), curve("other")] };
        let text = svg(&[chart.clone(), chart]);
        assert_eq!(text.matches("<polyline points=\"70.0,255.0 740.0,40.0\"").count(), 4);
        assert_eq!(text.matches(">100 rows &amp; more<").count(), 2);
        assert_eq!(text.matches(">other<").count(), 2);
    }
}
