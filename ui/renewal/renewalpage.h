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
    /// Where the person begins on this page.
    void focusFirst()
    {
        if (m_first)
            m_first->setFocus();
    }

protected:
    // Not a focus proxy: the Tab key would go straight to it, past what stands above it.
    void setFirst(QWidget *widget) { m_first = widget; }

    QuickRenewalViewModel &m_viewModel;

private:
    QWidget *m_first = nullptr;
};

} // namespace ui
