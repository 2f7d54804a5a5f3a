#pragma once

#include <QDialog>
#include <QList>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class LetterViewModel;

/// The confirmation letter's way to the provider, page by page. The view model must outlive it.
/// Names: "back", "next" (also "Upload for Review"), "close"; those of the pages are in
/// letterpages.h and scanpage.h.
class LetterWizard : public QDialog
{
    Q_OBJECT

public:
    explicit LetterWizard(LetterViewModel &viewModel, QWidget *parent = nullptr);

    void reject() override;

private:
    QWidget *makeTrail();
    QWidget *makeButtons();
    void refresh();
    void refreshTrail();

    LetterViewModel &m_viewModel;
    QList<QLabel *> m_trail; // one for each step
    QStackedWidget *m_pages;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace ui
