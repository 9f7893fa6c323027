// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/PublicationDesk.h"

namespace qj {

const Room publicationRoom{.name = "publication"};

} // namespace qj
