// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The benchmarks of the product, run by `qingjian-cli bench NAME`. A time by itself says nothing about another
// computer: each benchmark measures an anchor in the same run - plain SQLite through its C API, plain write and sync -
// and states its own time as a ratio to it. All data is generated, the same on every run.
#include "base/Result.h"

#include <QtCore/QString>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace qj::bench {

struct Figure
{
    QString what; ///< stable key
    double value = 0;
    QString unit;
    std::optional<double> goal; ///< upper bound
    bool isMet() const { return !goal || value <= *goal; }
};

struct Size
{
    qint64 rows = 10'000;
    std::function<void(qint64 done, qint64 total)> progress;
};

/// Figures of one benchmark, its anchors first.
using Figures = std::vector<Figure>;

struct Bench
{
    const char* name;
    Result<Figures> (*run)(const Size& size);
};

/// import, list, cases, save, exchange, law, papers: in the order in which `all` runs them.
std::span<const Bench> benches();

Result<Figures> importBench(const Size& size);
Result<Figures> listBench(const Size& size);
Result<Figures> caseBench(const Size& size);
Result<Figures> saveBench(const Size& size);
Result<Figures> exchangeBench(const Size& size);
Result<Figures> lawBench(const Size& size);
Result<Figures> paperBench(const Size& size);

} // namespace qj::bench
