#include "ui/serverfiles/saveforserverdialog.h"

namespace ui {

SaveForServerDialog::SaveForServerDialog(std::unique_ptr<SaveForServerViewModel> viewModel,
                                         QWidget *parent)
    : QDialog(parent)
    , m_viewModel(std::move(viewModel))
{
}

SaveForServerDialog::~SaveForServerDialog() = default;

} // namespace ui
