#pragma once

#include <QWidget>

namespace ui {

class QuickRenewalViewModel;

/// One page of Quick Renewal: shows the view model and tells it what the person does.
class RenewalPage : public QWidget
{
    Q_OBJECT

public:
    explicit RenewalPage(QuickRenewalViewModel &viewModel)
        : m_viewModel(viewModel)
    {
    }

    virtual void refresh() = 0;

protected:
    QuickRenewalViewModel &m_viewModel;
};

} // namespace ui
