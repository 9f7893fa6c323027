// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/DisposalDesk.h"

namespace qj {

const Room disposalRoom{.name = "disposal"};

} // namespace qj
