#include "ui/text/errortext.h"

namespace ui {

ErrorText describe(const core::Error &error)
{
    return {error.detail, {}, error.requestId};
}

} // namespace ui
