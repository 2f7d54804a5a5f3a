#include "ui/renewal/quickrenewaldialog.h"

namespace ui {

QuickRenewalDialog::QuickRenewalDialog(std::unique_ptr<QuickRenewalViewModel> viewModel,
                                       QWidget *parent)
    : QDialog(parent)
    , m_viewModel(std::move(viewModel))
{
}

QuickRenewalDialog::~QuickRenewalDialog() = default;

void QuickRenewalDialog::refresh() { }

} // namespace ui
