// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"

#include <array>

namespace qj::bench {

std::span<const Bench> benches()
{
    static constexpr std::array all{Bench{"import", importBench},     Bench{"list", listBench},
                                    Bench{"cases", caseBench},        Bench{"save", saveBench},
                                    Bench{"exchange", exchangeBench}, Bench{"law", lawBench},
                                    Bench{"papers", paperBench}};
    return all;
}

} // namespace qj::bench
