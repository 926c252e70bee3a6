"""Known values for test/panel/ols.test.ts, by statsmodels: python ols.py > ols.json"""
import json
import sys

try:
    import numpy
    import statsmodels
    import statsmodels.api as sm
    from statsmodels.stats.sandwich_covariance import cov_cluster
except ImportError as missing:
    sys.exit(f"needs numpy and statsmodels: pip install statsmodels ({missing})")

rng = numpy.random.default_rng(20311)
n = 48
firm = numpy.repeat(numpy.arange(8), 6)
period = numpy.tile(numpy.arange(6), 8)
a = rng.normal(size=n).round(3)
b = (0.4 * a + rng.normal(size=n)).round(3)
y = (1 + 0.5 * a - 0.3 * b + rng.normal(size=8)[firm] + 0.5 * rng.normal(size=6)[period] + rng.normal(size=n)).round(3)
x = sm.add_constant(numpy.column_stack([a, b]))
fit = sm.OLS(y, x).fit()
dummies = numpy.column_stack([a, b, numpy.eye(8)[firm], numpy.eye(6)[period][:, 1:]])
within = sm.OLS(y, dummies).fit()
periods = sm.OLS(y, numpy.column_stack([a, b, numpy.eye(6)[period]])).fit()
neither = sm.OLS(y, dummies[:, 2:]).fit()


def factor(groups):
    return groups / (groups - 1) * (n - 1) / (n - 3)


def clustered(groups):
    return cov_cluster(fit, groups, use_correction=False) * factor(len(set(groups)))


both = firm * 10 + period
two = clustered(firm) + clustered(period) - clustered(both)
z = numpy.column_stack([a, b, y])
z = (z - z.mean(0)) / z.std(0, ddof=1)
_, s, vt = numpy.linalg.svd(z, full_matrices=False)
loadings = vt[0] * (1 if vt[0].sum() > 0 else -1)
print(json.dumps({
    "versions": {"numpy": numpy.__version__, "statsmodels": statsmodels.__version__},
    "y": y.tolist(), "a": a.tolist(), "b": b.tolist(),
    "firm": [f"f{i}" for i in firm], "period": [f"p{i}" for i in period],
    "coefficients": fit.params.tolist(),
    "r2": fit.rsquared,
    "hc1": fit.get_robustcov_results("HC1").bse.tolist(),
    "oneWay": numpy.sqrt(numpy.diag(clustered(firm))).tolist(),
    "oneWayStatsmodels": fit.get_robustcov_results("cluster", groups=firm).bse.tolist(),
    "twoWay": numpy.sqrt(numpy.diag(two)).tolist(),
    "twoWayStatsmodels": sm.OLS(y, x).fit(
        cov_type="cluster", cov_kwds={"groups": numpy.column_stack([firm, period])}).bse.tolist(),
    "withinEffects": within.params[:2].tolist(),
    "withinHc1": within.get_robustcov_results("HC1").bse[:2].tolist(),
    "withinResiduals": within.resid.tolist(),
    "r2Effects": 1 - within.ssr / ((y - y.mean()) ** 2).sum(),
    "withinR2": 1 - within.ssr / neither.ssr,
    "periodsOneWay": periods.get_robustcov_results("cluster", groups=firm).bse[:2].tolist(),
    "meanOneWay": sm.OLS(y, numpy.ones(n)).fit().get_robustcov_results("cluster", groups=firm).bse.tolist(),
    "loadings": loadings.tolist(), "explained": (s**2 / (s**2).sum()).tolist(),
}, indent=1))
