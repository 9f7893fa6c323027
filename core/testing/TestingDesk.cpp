// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/TestingDesk.h"

namespace qj {

const Room testingRoom{.name = "testing"};

} // namespace qj
